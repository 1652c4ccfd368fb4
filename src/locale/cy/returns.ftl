# Y ffigurau a anfonir at gorff cenedlaethol.
