DROP TABLE release_files;
DROP TABLE releases;
