// --- unsafe-link-address
link.setAttribute('href', location.search) // flagged
link.setAttribute('action', location.search) // flagged
link.formAction = location.search // flagged
link.href = 
    location.search // flagged
$().attr('href', location.search) // flagged
$().attr('href', 
    location.search) // flagged
