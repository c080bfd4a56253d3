/** Campaigns (对象排查) in which the station goes through its rosters, household by household, and reports on them. */
package cn.shegong.screening;
