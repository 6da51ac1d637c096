-- The day, in Paris, on which a published fiche was taken out of the public's view for the last time; it stays when the fiche is published
-- again, for then the index of withdrawn fiches has to lose it. What was archived before this column was there was last changed on that
-- day, as far as anybody knows.
alter table fiche add column withdrawn_on date;
update fiche set withdrawn_on = (changed_at at time zone 'Europe/Paris')::date where status = 'ARCHIVED' and published_on is not null;
-- The rebuild of what was withdrawn reads these in the order of their id.
create index fiche_withdrawn on fiche (id) where status = 'ARCHIVED' and withdrawn_on is not null;
