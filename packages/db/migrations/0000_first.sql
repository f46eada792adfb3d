CREATE TABLE "audit_block" (
	"block_number" bigint PRIMARY KEY NOT NULL,
	"first_position" bigint NOT NULL,
	"event_count" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"head_hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	"signing_key_id" text NOT NULL,
	"head" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"request_id" text,
	"body" text NOT NULL,
	"transaction_id" "xid8" DEFAULT pg_current_xact_id() NOT NULL
) PARTITION BY RANGE ("event_id");
--> statement-breakpoint
CREATE TABLE "audit_personal" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"salt" "bytea" NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"position" bigint PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"block_number" bigint NOT NULL,
	"chain_hash" text NOT NULL,
	CONSTRAINT "audit_seal_eventId_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "bank" (
	"bank_id" uuid PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"organisation_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"bank_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "item_bankId_reference_unique" UNIQUE("bank_id","reference")
);
--> statement-breakpoint
CREATE TABLE "item_draft" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_version" (
	"item_version_id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"interaction" text NOT NULL,
	"content" jsonb NOT NULL,
	"points" integer NOT NULL,
	"domain_code" text NOT NULL,
	"subskill_code" text,
	"cognitive_level" text NOT NULL,
	"estimated_facility" real,
	"tags" text[] NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "item_version_itemId_number_unique" UNIQUE("item_id","number")
);
--> statement-breakpoint
CREATE TABLE "scoring_version" (
	"scoring_version_id" uuid PRIMARY KEY NOT NULL,
	"item_version_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"key" jsonb NOT NULL,
	"rule" jsonb NOT NULL,
	"feedback" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scoring_version_itemVersionId_number_unique" UNIQUE("item_version_id","number")
);
--> statement-breakpoint
CREATE TABLE "application" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"scheme_version_id" uuid NOT NULL,
	"level_code" text NOT NULL,
	"route" text NOT NULL,
	"state" text NOT NULL,
	"identity_document" jsonb,
	"employer_snapshot" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"admitted_at" timestamp (3) with time zone,
	"admitted_by" uuid
);
--> statement-breakpoint
CREATE TABLE "application_evidence" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"requirement" text NOT NULL,
	"statement" text NOT NULL,
	"file_id" uuid,
	"added_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"verdict_reason" text,
	"judged_by" uuid,
	"judged_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "certification_body" (
	"body_id" uuid PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"board_name" jsonb NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"credential_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"scheme_version_id" uuid NOT NULL,
	"level_code" text NOT NULL,
	"route" text NOT NULL,
	"number" text NOT NULL,
	"verify_code" text NOT NULL,
	"signing_key_id" text NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL,
	"batch_number" integer,
	"certificate" jsonb NOT NULL,
	"document" text NOT NULL,
	"document_sha256" text NOT NULL,
	CONSTRAINT "credential_decisionId_unique" UNIQUE("decision_id"),
	CONSTRAINT "credential_number_unique" UNIQUE("number"),
	CONSTRAINT "credential_verifyCode_unique" UNIQUE("verify_code")
);
--> statement-breakpoint
CREATE TABLE "credential_event" (
	"credential_event_id" uuid PRIMARY KEY NOT NULL,
	"credential_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"actor_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"number" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"reasons" text,
	"closed_by" uuid,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "decision_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "decision_seat" (
	"decision_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"is_public_member" boolean NOT NULL,
	"state" text NOT NULL,
	"ground" text,
	"found_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decision_seat_decision_id_member_id_pk" PRIMARY KEY("decision_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "scheme" (
	"scheme_id" uuid PRIMARY KEY NOT NULL,
	"body_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"occupation" jsonb NOT NULL,
	"direction" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scheme_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "scheme_version" (
	"scheme_version_id" uuid PRIMARY KEY NOT NULL,
	"scheme_id" uuid NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"title" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"in_force_on" date,
	"closed_on" date,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scheme_version_schemeId_version_unique" UNIQUE("scheme_id","version")
);
--> statement-breakpoint
CREATE TABLE "serial" (
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "serial_kind_year_pk" PRIMARY KEY("kind","year")
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"signing_key_id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"public_key_multibase" text NOT NULL,
	"sealed_private_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"compromised_since" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "status_list" (
	"status_list_id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"entries" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "status_list_entry" (
	"status_list_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"credential_id" uuid NOT NULL,
	CONSTRAINT "status_list_entry_status_list_id_index_pk" PRIMARY KEY("status_list_id","index"),
	CONSTRAINT "status_list_entry_credentialId_statusListId_unique" UNIQUE("credential_id","status_list_id")
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"decision_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"reason" text NOT NULL,
	"cast_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vote_decision_id_member_id_pk" PRIMARY KEY("decision_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"registration_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"seed" text NOT NULL,
	"progress" text NOT NULL,
	"scoring" text NOT NULL,
	"validity" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"deadline_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"closed_by" text,
	"device_epoch" integer NOT NULL,
	CONSTRAINT "attempt_registrationId_unique" UNIQUE("registration_id")
);
--> statement-breakpoint
CREATE TABLE "item_score" (
	"score_id" uuid NOT NULL,
	"item_version_id" uuid NOT NULL,
	"scoring_version_id" uuid NOT NULL,
	"points" text NOT NULL,
	CONSTRAINT "item_score_score_id_item_version_id_pk" PRIMARY KEY("score_id","item_version_id")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"attempt_id" uuid NOT NULL,
	"item_version_id" uuid NOT NULL,
	"value" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"mutation_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_attempt_id_item_version_id_pk" PRIMARY KEY("attempt_id","item_version_id")
) PARTITION BY RANGE ("attempt_id");
--> statement-breakpoint
CREATE TABLE "response_history" (
	"response_history_id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"item_version_id" uuid NOT NULL,
	"revision" integer,
	"mutation_id" uuid NOT NULL,
	"value" jsonb NOT NULL,
	"is_late" boolean NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
) PARTITION BY RANGE ("response_history_id");
--> statement-breakpoint
CREATE TABLE "score" (
	"score_id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"raw_points" text NOT NULL,
	"maximum_points" text NOT NULL,
	"scaled" text NOT NULL,
	"is_passed" boolean NOT NULL,
	"scored_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	CONSTRAINT "score_attemptId_number_unique" UNIQUE("attempt_id","number")
);
--> statement-breakpoint
CREATE TABLE "administration" (
	"administration_id" uuid PRIMARY KEY NOT NULL,
	"test_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"time_limit_seconds" integer NOT NULL,
	"grace_seconds" integer NOT NULL,
	"releases_at_submission" boolean NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_item" (
	"form_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"item_version_id" uuid NOT NULL,
	"scoring_version_id" uuid NOT NULL,
	CONSTRAINT "form_item_form_id_position_pk" PRIMARY KEY("form_id","position"),
	CONSTRAINT "form_item_formId_itemVersionId_unique" UNIQUE("form_id","item_version_id")
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"registration_id" uuid PRIMARY KEY NOT NULL,
	"administration_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "registration_administrationId_personId_unique" UNIQUE("administration_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "test" (
	"test_id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "test_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "test_form" (
	"form_id" uuid PRIMARY KEY NOT NULL,
	"test_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"maximum_points" text NOT NULL,
	"cut_points" text NOT NULL,
	"cut_reason" text NOT NULL,
	"cut_adopted_by" uuid NOT NULL,
	"cut_adopted_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "test_form_testId_number_unique" UNIQUE("test_id","number")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid,
	"purpose" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "stored_file_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "affiliation" (
	"affiliation_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date
);
--> statement-breakpoint
CREATE TABLE "auth_challenge" (
	"auth_challenge_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"purpose" text NOT NULL,
	"challenge" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"auth_session_id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"second_factor_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duty_assignment" (
	"assignment_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"scope_type" text NOT NULL,
	"scope_id" uuid,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone,
	"given_by" uuid,
	"ended_by" uuid,
	CONSTRAINT "duty_assignment_personId_duty_scopeType_scopeId_fromAt_unique" UNIQUE NULLS NOT DISTINCT("person_id","duty","scope_type","scope_id","from_at")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"passkey_id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"label" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "password_reset" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"latin_name" text,
	"language" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"erased_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"recovery_code_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttle" (
	"throttle_key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "totp" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"operation" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"answer" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"installation_id" uuid NOT NULL,
	"is_demo" boolean NOT NULL,
	"public_url" text,
	"secret_check" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chapter" (
	"chapter_id" uuid PRIMARY KEY NOT NULL,
	"course_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course" (
	"course_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"organisation_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "course_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "course_version" (
	"course_version_id" uuid PRIMARY KEY NOT NULL,
	"course_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "course_version_courseId_number_unique" UNIQUE("course_id","number")
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"enrolment_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"enrolled_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "enrolment_personId_courseId_unique" UNIQUE("person_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "enrolment_instructor" (
	"enrolment_id" uuid NOT NULL,
	"instructor_id" uuid NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone,
	CONSTRAINT "enrolment_instructor_enrolment_id_instructor_id_pk" PRIMARY KEY("enrolment_id","instructor_id")
);
--> statement-breakpoint
CREATE TABLE "lesson" (
	"lesson_id" uuid PRIMARY KEY NOT NULL,
	"chapter_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"minutes" integer,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_draft" (
	"lesson_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"video_file_id" uuid,
	"revision" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_draft_lesson_id_language_pk" PRIMARY KEY("lesson_id","language")
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"enrolment_id" uuid NOT NULL,
	"lesson_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"video_second" integer DEFAULT 0 NOT NULL,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "lesson_progress_enrolment_id_lesson_id_pk" PRIMARY KEY("enrolment_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_version" (
	"course_version_id" uuid NOT NULL,
	"lesson_id" uuid NOT NULL,
	"language" text NOT NULL,
	"chapter_position" integer NOT NULL,
	"chapter_title" text NOT NULL,
	"position" integer NOT NULL,
	"minutes" integer,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"video_file_id" uuid,
	CONSTRAINT "lesson_version_course_version_id_lesson_id_language_pk" PRIMARY KEY("course_version_id","lesson_id","language")
);
--> statement-breakpoint
CREATE TABLE "mail_message" (
	"mail_message_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"to_address" text NOT NULL,
	"template" text NOT NULL,
	"subject" text NOT NULL,
	"body" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
ALTER TABLE "bank" ADD CONSTRAINT "bank_organisation_id_organisation_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_bank_id_bank_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("bank_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_draft" ADD CONSTRAINT "item_draft_item_id_item_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_version" ADD CONSTRAINT "item_version_item_id_item_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_version" ADD CONSTRAINT "scoring_version_item_version_id_item_version_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_scheme_version_id_scheme_version_scheme_version_id_fk" FOREIGN KEY ("scheme_version_id") REFERENCES "public"."scheme_version"("scheme_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_evidence" ADD CONSTRAINT "application_evidence_application_id_application_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_evidence" ADD CONSTRAINT "application_evidence_file_id_stored_file_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("file_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_decision_id_decision_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("decision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_scheme_version_id_scheme_version_scheme_version_id_fk" FOREIGN KEY ("scheme_version_id") REFERENCES "public"."scheme_version"("scheme_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_signing_key_id_signing_key_signing_key_id_fk" FOREIGN KEY ("signing_key_id") REFERENCES "public"."signing_key"("signing_key_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_event" ADD CONSTRAINT "credential_event_credential_id_credential_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credential"("credential_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_application_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_seat" ADD CONSTRAINT "decision_seat_decision_id_decision_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("decision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_seat" ADD CONSTRAINT "decision_seat_member_id_person_person_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_body_id_certification_body_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."certification_body"("body_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_version" ADD CONSTRAINT "scheme_version_scheme_id_scheme_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("scheme_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_list_entry" ADD CONSTRAINT "status_list_entry_status_list_id_status_list_status_list_id_fk" FOREIGN KEY ("status_list_id") REFERENCES "public"."status_list"("status_list_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_list_entry" ADD CONSTRAINT "status_list_entry_credential_id_credential_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credential"("credential_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_decision_id_decision_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("decision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_member_id_person_person_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_registration_id_registration_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("registration_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_form_id_test_form_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."test_form"("form_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_score" ADD CONSTRAINT "item_score_score_id_score_score_id_fk" FOREIGN KEY ("score_id") REFERENCES "public"."score"("score_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_score" ADD CONSTRAINT "item_score_item_version_id_item_version_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_score" ADD CONSTRAINT "item_score_scoring_version_id_scoring_version_scoring_version_id_fk" FOREIGN KEY ("scoring_version_id") REFERENCES "public"."scoring_version"("scoring_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_attempt_id_attempt_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("attempt_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administration" ADD CONSTRAINT "administration_test_id_test_test_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."test"("test_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administration" ADD CONSTRAINT "administration_form_id_test_form_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."test_form"("form_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_item" ADD CONSTRAINT "form_item_form_id_test_form_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."test_form"("form_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_item" ADD CONSTRAINT "form_item_item_version_id_item_version_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_item" ADD CONSTRAINT "form_item_scoring_version_id_scoring_version_scoring_version_id_fk" FOREIGN KEY ("scoring_version_id") REFERENCES "public"."scoring_version"("scoring_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_administration_id_administration_administration_id_fk" FOREIGN KEY ("administration_id") REFERENCES "public"."administration"("administration_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_form" ADD CONSTRAINT "test_form_test_id_test_test_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."test"("test_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organisation_id_organisation_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_assignment" ADD CONSTRAINT "duty_assignment_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp" ADD CONSTRAINT "totp_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chapter" ADD CONSTRAINT "chapter_course_id_course_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("course_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_organisation_id_organisation_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_version" ADD CONSTRAINT "course_version_course_id_course_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("course_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_course_id_course_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("course_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_instructor" ADD CONSTRAINT "enrolment_instructor_enrolment_id_enrolment_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("enrolment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_instructor" ADD CONSTRAINT "enrolment_instructor_instructor_id_person_person_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_chapter_id_chapter_chapter_id_fk" FOREIGN KEY ("chapter_id") REFERENCES "public"."chapter"("chapter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_draft" ADD CONSTRAINT "lesson_draft_lesson_id_lesson_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("lesson_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_draft" ADD CONSTRAINT "lesson_draft_video_file_id_stored_file_file_id_fk" FOREIGN KEY ("video_file_id") REFERENCES "public"."stored_file"("file_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_enrolment_id_enrolment_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("enrolment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_lesson_id_lesson_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("lesson_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_version" ADD CONSTRAINT "lesson_version_course_version_id_course_version_course_version_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "public"."course_version"("course_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_version" ADD CONSTRAINT "lesson_version_lesson_id_lesson_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("lesson_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_version" ADD CONSTRAINT "lesson_version_video_file_id_stored_file_file_id_fk" FOREIGN KEY ("video_file_id") REFERENCES "public"."stored_file"("file_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_at_index" ON "audit_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_event_subject_id_index" ON "audit_event" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "audit_event_actor_id_index" ON "audit_event" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "audit_event_transaction_id_index" ON "audit_event" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "audit_seal_block_number_index" ON "audit_seal" USING btree ("block_number");--> statement-breakpoint
CREATE INDEX "item_version_domain_code_index" ON "item_version" USING btree ("domain_code");--> statement-breakpoint
CREATE INDEX "application_person_id_index" ON "application" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "application_state_index" ON "application" USING btree ("state");--> statement-breakpoint
CREATE INDEX "application_evidence_application_id_index" ON "application_evidence" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "credential_person_id_index" ON "credential" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "credential_event_credential_id_index" ON "credential_event" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "decision_application_id_index" ON "decision" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "attempt_person_id_index" ON "attempt" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attempt_progress_deadline_at_index" ON "attempt" USING btree ("progress","deadline_at");--> statement-breakpoint
CREATE INDEX "response_history_attempt_id_item_version_id_index" ON "response_history" USING btree ("attempt_id","item_version_id");--> statement-breakpoint
CREATE INDEX "administration_opens_at_index" ON "administration" USING btree ("opens_at");--> statement-breakpoint
CREATE INDEX "registration_person_id_index" ON "registration" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "stored_file_owner_id_index" ON "stored_file" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "affiliation_person_id_index" ON "affiliation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "affiliation_organisation_id_index" ON "affiliation" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "auth_session_person_id_index" ON "auth_session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "auth_session_expires_at_index" ON "auth_session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "duty_assignment_person_id_index" ON "duty_assignment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "passkey_person_id_index" ON "passkey" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "recovery_code_person_id_index" ON "recovery_code" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "chapter_course_id_index" ON "chapter" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "enrolment_course_id_index" ON "enrolment" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "enrolment_instructor_instructor_id_index" ON "enrolment_instructor" USING btree ("instructor_id");--> statement-breakpoint
CREATE INDEX "lesson_chapter_id_index" ON "lesson" USING btree ("chapter_id");--> statement-breakpoint
CREATE INDEX "mail_message_sent_at_index" ON "mail_message" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "mail_message_created_at_index" ON "mail_message" USING btree ("created_at");