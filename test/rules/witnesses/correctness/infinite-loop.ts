// --- infinite-loop
while (index < end) { ({end} = value) }
do { url = response.headers.get("Location") } while (condition) // flagged
while (condition) { url = response.headers.location } // flagged
do { url = response.headers.get("location") } while (condition) // flagged
