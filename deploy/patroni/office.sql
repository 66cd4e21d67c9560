-- The role and the database of the office. Once, on the primary, as postgres, with the password in the environment:
--   read -rs TASHAN_PASSWORD; export TASHAN_PASSWORD; psql -X -v ON_ERROR_STOP=1 -f office.sql
\getenv password TASHAN_PASSWORD
-- A statement that fails is written into the server's log, and this one holds a password.
SET log_min_error_statement = panic;
CREATE ROLE tashan LOGIN PASSWORD :'password';
CREATE DATABASE tashan OWNER tashan ENCODING 'UTF8' TEMPLATE template0 LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE tashan FROM PUBLIC;
