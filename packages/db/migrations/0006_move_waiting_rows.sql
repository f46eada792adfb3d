-- Rows that came before their month had a partition wait in the default partition; making the month moves them into
-- it. The month is made apart and attached, so that reads and writes of other months go on meanwhile.
CREATE OR REPLACE FUNCTION ensure_month_partition(parent text, month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := date_trunc('month', month)::date;
  child text := parent || '_' || to_char(first, 'YYYY_MM');
  from_id uuid := month_floor_uuid(first);
  to_id uuid := month_floor_uuid((first + interval '1 month')::date);
  waiting_room regclass;
  key name;
  is_waited_for boolean;
BEGIN
  IF to_regclass(child) IS NOT NULL THEN
    RETURN;
  END IF;
  -- One maker at a time; who waited here may find the month made.
  EXECUTE format('LOCK TABLE ONLY %I IN SHARE UPDATE EXCLUSIVE MODE', parent);
  IF to_regclass(child) IS NOT NULL THEN
    RETURN;
  END IF;
  SELECT p.partdefid::regclass, a.attname INTO STRICT waiting_room, key
    FROM pg_partitioned_table p JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
    WHERE p.partrelid = to_regclass(parent);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', child, parent);
  -- Waits for whoever writes there, so that none of their rows is missed, and keeps everybody out to the end.
  EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', waiting_room);
  EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I >= $1 AND %I < $2)', waiting_room, key, key)
    INTO is_waited_for USING from_id, to_id;
  IF is_waited_for THEN
    -- An append-only table refuses the move. The lock is held: nobody else finds it unguarded.
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', waiting_room);
    EXECUTE format('WITH moved AS (DELETE FROM %s WHERE %I >= $1 AND %I < $2 RETURNING *)
      INSERT INTO %I SELECT * FROM moved', waiting_room, key, key, child) USING from_id, to_id;
    EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', waiting_room);
  END IF;
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, child, from_id, to_id);
END $$;
