ALTER TABLE touchpoints DROP COLUMN shared_network;
