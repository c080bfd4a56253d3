/** What leaves the station for those above it: one package for each return, and a record of what went to whom. */
package cn.shegong.submission;
