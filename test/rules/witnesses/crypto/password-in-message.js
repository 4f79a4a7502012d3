// --- password-in-message
transporter.sendMail({html: password}) // flagged
transporter.send({text: password}) // flagged
transporter.send({html: password}) // flagged
transporter.messages.create({body: password}) // flagged
sendEmail(password) // flagged
sendMail(to, subject, password) // flagged
sendSms(password) // flagged
mailer.send(to, subject, password) // flagged
transporter.send(to, subject, password)
async function invite(user, password) {
  await transporter.sendMail({
    text: ahash(password),
  });
}
