CREATE TABLE "competency_framework" (
	"framework_id" uuid PRIMARY KEY NOT NULL,
	"body_id" uuid NOT NULL,
	"code" text NOT NULL,
	"version" text NOT NULL,
	"name" jsonb NOT NULL,
	"document" jsonb NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "competency_framework_bodyId_code_version_unique" UNIQUE("body_id","code","version")
);
--> statement-breakpoint
ALTER TABLE "bank" ADD COLUMN "framework_id" uuid;--> statement-breakpoint
ALTER TABLE "competency_framework" ADD CONSTRAINT "competency_framework_body_id_certification_body_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."certification_body"("body_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank" ADD CONSTRAINT "bank_framework_id_competency_framework_framework_id_fk" FOREIGN KEY ("framework_id") REFERENCES "public"."competency_framework"("framework_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- A published framework is never rewritten: a change is a new version, and the banks bound to this one stay so.
CREATE TRIGGER refuse_rewrite BEFORE UPDATE OR DELETE ON competency_framework
  FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
