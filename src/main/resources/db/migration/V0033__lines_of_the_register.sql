-- What a register said of a place of birth was as long as a cell of a file may be, and an archive of the centre with more than
-- 255 characters is taken in nowhere. What is longer is cut: the next import of the register refuses it, and says so.
update student
set birth_country = left(birth_country, 255), birth_insee = left(birth_insee, 255), birth_postal = left(birth_postal, 255),
    birth_town = left(birth_town, 255)
where greatest(char_length(birth_country), char_length(birth_insee), char_length(birth_postal), char_length(birth_town)) > 255;

alter table student
    add check (char_length(birth_country) <= 255),
    add check (char_length(birth_insee) <= 255),
    add check (char_length(birth_postal) <= 255),
    add check (char_length(birth_town) <= 255);
