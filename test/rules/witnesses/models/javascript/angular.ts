// --- cross-site-scripting
this.sanitizer.bypassSecurityTrustStyle(req.body.text) // flagged
