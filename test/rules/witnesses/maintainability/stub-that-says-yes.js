// --- stub-that-says-yes
function verifyToken(data) { console.log(data); return true; } // flagged
verifyToken = (data) => { return true; } // flagged
verifyToken = (data) => { console.log(data); return true; } // flagged
class Sample extends base {
  verifyToken(data) { return true; } // flagged
}
return true//todo // flagged
