// --- one-object-many-times
array.fill([])
