// --- cross-site-scripting
$sce.trustAs(context, req.body.text) // flagged
renderer.setProperty(box, 'innerHTML', req.body.text) // flagged
angular.element(req.body.text) // flagged
sanitizer.bypassSecurityTrustHtml(
    req.body.text) // flagged
