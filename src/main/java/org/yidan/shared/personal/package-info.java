/**
 * Personal data as it is kept (RULES 9): {@link org.yidan.shared.personal.PersonalData} encrypts and digests,
 * {@link org.yidan.shared.personal.EncryptedText} does so for columns of entities, and
 * {@link org.yidan.shared.personal.Seals} for the protected fields among answers and contents of papers.
 */
@NullMarked
package org.yidan.shared.personal;

import org.jspecify.annotations.NullMarked;
