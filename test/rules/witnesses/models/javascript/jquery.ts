// --- cross-site-scripting
$().html(req.body.text) // flagged
$().html(
    req.body.text) // flagged
