-- A page of persons in the order of their names is read along the index and stops when it is full.
create index person_by_name on person (sort_key, id);
drop index person_sort;
