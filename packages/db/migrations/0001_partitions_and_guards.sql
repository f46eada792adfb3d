-- Monthly partitions of the tables whose key is a UUID version 7: its first 48 bits are the instant of its
-- making in milliseconds, so a month is a range of ids and the key alone finds the partition.
CREATE FUNCTION month_floor_uuid(month date) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM month::timestamp AT TIME ZONE 'UTC') * 1000)::bigint), 12, '0')
          || '00000000000000000000')::uuid
$$;
--> statement-breakpoint
CREATE FUNCTION ensure_month_partition(parent text, month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := date_trunc('month', month)::date;
  child text := parent || '_' || to_char(first, 'YYYY_MM');
BEGIN
  IF to_regclass(child) IS NULL THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
      child, parent, month_floor_uuid(first), month_floor_uuid((first + interval '1 month')::date));
  END IF;
END $$;
--> statement-breakpoint
-- What has no month yet lands here, so that a missed maintenance run never refuses a write.
CREATE TABLE audit_event_other PARTITION OF audit_event DEFAULT;
--> statement-breakpoint
CREATE TABLE response_other PARTITION OF response DEFAULT;
--> statement-breakpoint
CREATE TABLE response_history_other PARTITION OF response_history DEFAULT;
--> statement-breakpoint
-- What was used is never rewritten: the database itself refuses.
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['audit_event', 'audit_seal', 'audit_block', 'response_history',
    'course_version', 'lesson_version', 'item_version', 'scoring_version', 'test_form', 'form_item',
    'item_score', 'vote', 'credential', 'credential_event', 'status_list_entry']
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_rewrite BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', guarded);
  END LOOP;
END $$;
