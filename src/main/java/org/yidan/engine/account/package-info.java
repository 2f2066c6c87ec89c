/**
 * What a log-in lasts and what people see of it: where a user stands now, when a session ends, the page to change the password,
 * and the journal of log-ins for auditors and administrators.
 */
@NullMarked
package org.yidan.engine.account;

import org.jspecify.annotations.NullMarked;
