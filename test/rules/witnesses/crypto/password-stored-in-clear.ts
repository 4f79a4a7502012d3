// --- password-stored-in-clear
class UserEntity {
  setPassword(value) {
    this.field = value;
  }
}
class UserEntity {
  setter(value) {
    this.password = value;
  }
}
class UserEntity {
  setPassword(value) {
    value = hasher(value);
    this.password = value;
  }
}
