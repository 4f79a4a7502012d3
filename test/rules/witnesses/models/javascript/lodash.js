// --- prototype-pollution
lodash.merge({}, req.body) // flagged
_.deepMerge({}, req.body)
_.merge({}, 
    req.body) // flagged
