// --- prototype-pollution
$.extend(true, {}, req.body) // flagged
jQuery.extend(true, {}, req.body) // flagged
extend(true, {}, req.body) // flagged
angular.merge({}, req.body) // flagged
hoek.merge({}, req.body) // flagged
Hoek.applyToDefaults({}, req.body) // flagged
dotProp.set({}, req.body) // flagged
objectPath.set({}, req.body) // flagged
setValue({}, req.body, row) // flagged
set({}, req.body, row) // flagged
objectPath.push({}, req.body) // flagged
objectPath.ensureExists({}, req.body) // flagged
dot.str(req.body, row, {}) // flagged
dot.set(req.body, row, {}) // flagged
dot.object(req.body) // flagged
defaultsDeep({}, req.body) // flagged
mergeOptions({}, req.body) // flagged
$.extend(true, {}, 
    req.body) // flagged
value({}, req.body)
function merge() {
  guard
}
merge({}, req.body) // flagged

// --- prototype-pollution
function merge() {
  "__proto__"
}
merge({}, req.body)

// --- prototype-pollution
function merge() {
  Object.hasOwn({}, i)
}
merge({}, req.body)

// --- prototype-pollution
function merge() {
  check(i)
}
merge({}, req.body)

// --- prototype-pollution
merge({}, 
    req.body) // flagged
