// --- step-that-can-be-skipped
req.session.user = user;
