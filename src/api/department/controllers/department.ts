import { publicController } from '../../../shared/server/rest/public-api';

export default publicController('api::department.department', ['slug']);
