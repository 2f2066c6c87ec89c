/**
 * Turns posts into what the engine knows: users, groups, memberships, a few rights per group and the shared task filters.
 *
 * <p>Entry class is {@link org.yidan.organization.identity.IdentityAtStart}. This is the only place of the module that
 * imports the engine. Rights on single tasks are not given here: the engine module derives them from the candidates of a task.
 */
@NullMarked
package org.yidan.organization.identity;

import org.jspecify.annotations.NullMarked;
