// --- weak-password-policy
req.body.password.length >= 4 // flagged
value.length < 4
req.body.password.length <= 1 // flagged
req.body.password.length > 1 // flagged
value.length <= 1
({password: {minLength: 4}}) // flagged
({password: {minlength: [4]}}) // flagged
({password: {validate: {len: [4]}}}) // flagged
const schema = Joi.object({ password: Joi.string().min(
  4).required() }); // flagged
check('password').notEmpty() // flagged
body('password').exists() // flagged
body('password').not().isEmpty() // flagged
check('password').not().isEmpty() // flagged
body('password').first(data).isLength({min: 4}) // flagged
validator.isLength(password, {min: 4}) // flagged
minpasswordlength = 4 // flagged

// --- weak-password-policy
({minpasswordlength: 4}) // flagged
password = 4
minpasswordlength = least

// --- weak-password-policy
/[a]{1,}/.test(req.body.password) // flagged

// --- weak-password-policy
/[a]{1,}/.test(value)

// --- weak-password-policy
/regex/.test(req.body.password)

// --- weak-password-policy
value.length <= 1
class Sample {
  @Length(4) password; // flagged
}
