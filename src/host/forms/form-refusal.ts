/** An answer that the live form would not take: it shows no other choice and lets no required question pass. */

export class FormRefusal extends Error {}
