// --- missing-timeout
axios.get(url, {timeout: 0}); // flagged
axios.post(url, data, {timeout: 0}); // flagged
axios({timeout: 0}); // flagged
server.headersTimeout = 0; // flagged
server.requestTimeout = 0; // flagged
