// --- authentication-tag-unchecked
function open() { decipher = createDecipheriv("gcm") } // flagged
open = () => { decipher = crypto.createDecipheriv("gcm") } // flagged
call(() => { decipher = crypto.createDecipheriv("gcm") }) // flagged
