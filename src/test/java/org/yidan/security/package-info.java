/** What every kind of user may reach: a table of all endpoints, and random probes of objects. */
@NullMarked
package org.yidan.security;

import org.jspecify.annotations.NullMarked;
