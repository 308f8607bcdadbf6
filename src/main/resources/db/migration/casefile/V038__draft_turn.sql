-- Which window sent what stands in a draft, and how often it had sent by then. A window whose words
-- were kept while their answer was slow goes on; of two sent at once the older never comes last.
alter table form_draft
  add column sent_by uuid,
  add column turn integer;
