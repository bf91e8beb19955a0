package fr.pix.certif.journeys;

import fr.pix.certif.centres.Member;

/** Somebody who plays a part in a story: a member, and what he types to sign in. */
record Actor(Member member, String email, String password) {}
