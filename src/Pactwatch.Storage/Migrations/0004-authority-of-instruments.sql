-- How much an agreement's own text binds ('signed', 'announced', 'draft', 'leaked'), as it was given when it was read;
-- null for every reading of another kind. This file never changes.
ALTER TABLE reading ADD COLUMN authority TEXT;
