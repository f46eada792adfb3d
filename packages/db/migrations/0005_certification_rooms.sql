ALTER TABLE "application" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "application_evidence" ADD COLUMN "proof_id" text NOT NULL;--> statement-breakpoint
ALTER TABLE "application_evidence" ADD COLUMN "added_by" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "application_evidence" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "certification_body" ADD COLUMN "time_zone" text DEFAULT 'Asia/Shanghai' NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "lot_seed" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "application_scheme_version_id_index" ON "application" USING btree ("scheme_version_id");--> statement-breakpoint
CREATE INDEX "credential_issued_at_index" ON "credential" USING btree ("issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_one_open" ON "decision" USING btree ("application_id") WHERE "decision"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "scheme_version_one_draft" ON "scheme_version" USING btree ("scheme_id") WHERE "scheme_version"."state" = 'draft';--> statement-breakpoint
ALTER TABLE "application_evidence" DROP COLUMN "requirement";--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_documentSha256_unique" UNIQUE("document_sha256");--> statement-breakpoint
-- A published scheme version is never rewritten: it may only be closed to new applications and retired.
CREATE FUNCTION refuse_scheme_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (TG_OP = 'DELETE' OR NEW.state = 'draft'
    OR (NEW.scheme_id, NEW.version, NEW.title, NEW.rules, NEW.revision, NEW.published_by, NEW.published_at)
      IS DISTINCT FROM
      (OLD.scheme_id, OLD.version, OLD.title, OLD.rules, OLD.revision, OLD.published_by, OLD.published_at)) THEN
    RAISE EXCEPTION 'scheme_version is fixed once published: % refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER refuse_scheme_rewrite BEFORE UPDATE OR DELETE ON scheme_version
  FOR EACH ROW EXECUTE FUNCTION refuse_scheme_rewrite();
