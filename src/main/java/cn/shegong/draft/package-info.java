/** What workers have half typed, kept so that a crash, a lock or a look at another page loses nothing. */
package cn.shegong.draft;
