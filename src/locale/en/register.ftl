# Services and touchpoints, as admins keep them.
