// --- wrong-index-test
if (!roles.indexOf(data)) { // flagged
}
if (roles.findIndex(data)) { // flagged
}
if (!roles.findIndex(data)) { // flagged
}
if (roles.lastIndexOf(data)) { // flagged
}
if (roles.search(regex)) { // flagged
}
roles.indexOf(data) ? then : value // flagged
if (other && roles.indexOf(data)) { // flagged
}
roles.findIndex(data) > 0 // flagged
