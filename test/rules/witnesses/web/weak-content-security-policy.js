// --- weak-content-security-policy
res.set('content-security-policy', "default-src 'self'; script-src 'self' 'unsafe-inline'"); // flagged
res.header('content-security-policy', "default-src 'self'; script-src 'self' 'unsafe-inline'"); // flagged
headers.append('content-security-policy', "default-src 'self'; script-src 'self' 'unsafe-inline'"); // flagged
({'Content-Security-Policy': "default-src 'self'; script-src 'self' 'unsafe-inline'"}); // flagged
({key: 'Content-Security-Policy', value: "default-src 'self'; script-src 'self' 'unsafe-inline'"}); // flagged
app.use((req, res, next) => {
  res.setHeader(
    'Content-Security-Policy',
    "default-src 'self'; script-src 'self' 'unsafe-inline'", // flagged
  );
});
({defaultSrc: ['\'unsafe-inline\'']}); // flagged
({'script-src': ['\'unsafe-inline\'']}); // flagged
({'default-src': ['\'unsafe-inline\'']}); // flagged
helmet({contentSecurityPolicy: policy});
app.use(helmet({
  contentSecurityPolicy: false, // flagged
}));
