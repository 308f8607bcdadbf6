package org.waymark.casefile;

import java.util.UUID;

/** Published in the transaction in which a person's address is recorded, or another one is. */
public record AddressChanged(UUID personId) {}
