-- The station's workers. Passwords are not here: they wrap the data key in the key file.
create table worker (
    id bigint primary key,
    name varchar(60) not null,
    role varchar(20) not null check (role in ('HEAD', 'SOCIAL_WORKER', 'SUPERVISOR', 'READER')),
    phone varchar(40) not null,
    started_on date not null,
    left_on date,
    check (left_on is null or left_on >= started_on)
);
