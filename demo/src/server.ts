import cookieParser from 'cookie-parser';
import cors from 'cors';
import express from 'express';
import { login } from './auth/login.js';
import { startSession } from './auth/session.js';
import { checkout } from './payments/checkout.js';
import { exportReport, readReport } from './reports/export.js';

const app = express();

app.use(cors({ origin: true, credentials: true }));
app.use(cookieParser());
app.use(express.json());

app.post('/login', login, startSession);
app.post('/checkout', checkout);
app.get('/reports/:name', readReport);
app.post('/reports', exportReport);

app.get('/greet', (req, res) => {
  res.send('<h1>Welcome back, ' + req.query.name + '</h1>');
});

app.listen(3000);
