import FeatureKit

package let accounts = Feature("Accounts", endpoints: [])
