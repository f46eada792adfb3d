CREATE TABLE "form_draft" (
	"test_id" uuid PRIMARY KEY NOT NULL,
	"item_ids" uuid[] NOT NULL,
	"cut_points" text NOT NULL,
	"cut_reason" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "domain_code" text NOT NULL;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "summary" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "search_text" text NOT NULL;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "search_tokens" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "administration" ADD COLUMN "results_released_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_test_id_test_test_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."test"("test_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_bank_id_domain_code_index" ON "item" USING btree ("bank_id","domain_code");--> statement-breakpoint
CREATE INDEX "item_search_tokens_index" ON "item" USING gin ("search_tokens");