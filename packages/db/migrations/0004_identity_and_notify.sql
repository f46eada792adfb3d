DROP INDEX "mail_message_sent_at_index";--> statement-breakpoint
ALTER TABLE "auth_session" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "search_tokens" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_message" ADD COLUMN "next_try_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_message" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mail_message" ADD COLUMN "given_up_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "auth_challenge_expires_at_index" ON "auth_challenge" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "duty_assignment_duty_scope_id_index" ON "duty_assignment" USING btree ("duty","scope_id");--> statement-breakpoint
CREATE INDEX "password_reset_person_id_index" ON "password_reset" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "password_reset_expires_at_index" ON "password_reset" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "person_search_tokens_index" ON "person" USING gin ("search_tokens");--> statement-breakpoint
CREATE INDEX "mail_message_waiting_index" ON "mail_message" USING btree ("next_try_at") WHERE sent_at IS NULL AND given_up_at IS NULL;