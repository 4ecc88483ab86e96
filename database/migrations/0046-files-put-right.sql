-- A file that was loaded by mistake counts no longer, and may count again. Its rows stay as they came: they are still held,
-- so that whoever asks what is held about them is given them, and they go when rows of the return go.
alter table exchange.cld_file
  add column first_loaded_at timestamptz, -- where it was let count again since; loaded_at is then when
  add column taken_out_at timestamptz,
  add column taken_out_by uuid,
  add column taken_out_by_name text,
  add column taken_out_why text,
  add column mended uuid, -- of rows put right that were taken out: the file they are of, while they do not count with it
  add constraint taken_out_by_somebody check (
    (taken_out_at is null) = (taken_out_by_name is null) and (taken_out_at is null) = (coalesce(taken_out_why, '') = ''));
