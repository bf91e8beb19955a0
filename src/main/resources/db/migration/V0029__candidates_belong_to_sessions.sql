-- A candidate's session belongs to his centre already: that the centre is there was asked of each once more.
alter table candidate drop constraint candidate_centre_id_fkey;
