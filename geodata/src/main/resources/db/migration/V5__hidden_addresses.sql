-- A place whose address must not be known (a shelter for women, say): street and point stay here and never leave; whoever reads places
-- for others reads the commune's point in their stead.
alter table fiche_place add column address_hidden boolean not null default false;
