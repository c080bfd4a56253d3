/** What is asked before a list leaves the station. */
package cn.shegong.listing.ui;
