/**
 * What designers bring is a draft until a second person releases it: drafts with their difference to what runs, versions with
 * their bundles and cases, the way back, and the deployments that nobody deletes because cases have run on them.
 */
@NullMarked
package org.yidan.designer.release;

import org.jspecify.annotations.NullMarked;
